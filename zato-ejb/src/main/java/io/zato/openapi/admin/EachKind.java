package io.zato.openapi.admin;

import io.zato.api.kind.Kind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The document has these paths once for every kind, with the schema of that kind. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface EachKind {

    /** Only kinds that implement it. */
    @SuppressWarnings("rawtypes")
    Class<? extends Kind> that() default Kind.class;
}
