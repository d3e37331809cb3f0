package io.zato.runtime;

import java.time.Instant;
import java.util.List;

/** A call whose caller was answered 504 while its thread has not ended; {@code since} is when its time was up. */
public record StuckCall(String service, String channel, String cid, Instant since, List<String> stack) {}
