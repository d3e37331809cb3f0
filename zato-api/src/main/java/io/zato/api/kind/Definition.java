package io.zato.api.kind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the record that is a kind's schema; (kind, type) is unique in the catalogue. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Definition {

    /** Kind as in URLs and enmasse sections, for example {@code channel_rest}. */
    String kind();

    /** Which of several records of one kind this is, the value of the object's {@code type}; empty where there is one. */
    String type() default "";

    Family family();

    /** The name people read. */
    String title();

    /** Other names of the enmasse section. */
    String[] alias() default {};
}
