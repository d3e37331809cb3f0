package io.zato.api.kind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Explains one component of a definition record; outside Java its name is written in snake_case. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** Default, written as text of the component's type; empty for none. */
    String value() default "";

    boolean required() default false;

    /** A value such a field may have, written as text of the component's type; empty where the default or an empty value says enough. */
    String example() default "";

    /** One line for an administrator, with the unit. */
    String help();

    /** Kind of the objects this field names, for example {@code security} or {@code service}; empty for plain values. */
    String refersTo() default "";

    /** Other names of the field in enmasse files. */
    String[] alias() default {};
}
