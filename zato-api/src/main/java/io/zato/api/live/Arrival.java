package io.zato.api.live;

import io.zato.api.problem.Problem;
import java.util.Map;

/** A message that has come in and was not dealt with yet. */
public interface Arrival {

    /** Correlation id the sender gave; empty where there is none. */
    String cid();

    /** What operators can find the message by in logs. */
    String id();

    /** How often it was handed to us, this time included; 1 where the source does not count. */
    int attempt();

    /** Headers under their lower-case names. */
    Map<String, String> headers();

    /** The service's input; {@code Problem} 400 or 415 when the message is not what the channel takes. */
    Object input();

    /** Has the service's answer sent where the sender wants one; called in the transaction, so it is not to leave before its end. */
    void answer(Object answer) throws Exception;

    /** Called when all the work is committed: a source without transactions acknowledges now. */
    default void accepted() throws Exception {}

    /** Called when the work was rolled back: a source without transactions hands the message back, or tells its sender why. */
    default void refused(Problem reason) throws Exception {}
}
