package io.zato.runtime;

import java.util.Map;
import java.util.Optional;

/** What a service may ask of the request it answers, read only when it does. */
interface Request {

    /** HTTP method; empty where there is none. */
    String method();

    /** One header, whatever the case of its name. */
    Optional<String> header(String name);

    /** Headers under their lower-case names, first value of each. */
    Map<String, String> headers();

    /** Query parameters, first value of each. */
    Map<String, String> query();
}
