package io.zato.api.service;

import java.util.Map;

/** A service's answer with its own status and headers, each a text or a list of them (several cookies); a null body sends none. */
public record Answer(int status, Object body, Map<String, ?> headers) {}
