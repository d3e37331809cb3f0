package io.zato.schema;

import java.util.Map;

/** How the values of one Java type look outside Java. */
interface FieldType {

    /** The value as JSON holds it; what is wrong with it goes to {@code errors} under {@code path}. */
    Object normalize(Object raw, String path, Errors errors);

    /** A normalized value as the record's component. */
    Object toJava(Object normalized);

    /** What an absent value without a default is in Java. */
    Object absent();

    /** JSON Schema of the value. */
    Map<String, Object> schema();
}
