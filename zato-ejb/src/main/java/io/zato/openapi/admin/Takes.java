package io.zato.openapi.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What body a resource method expects that reads it as a stream; said again for a body of other media types. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Takes.List.class)
public @interface Takes {

    /** Type of the body; {@code Item} for an object of the kind in the path, {@code String} for text. */
    Class<?> value();

    String[] types() default "application/json";

    /** Several of them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface List {
        Takes[] value();
    }
}
