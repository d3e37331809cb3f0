package io.zato.api.http;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A path a channel may answer on: plain segments and {@code {name}} parameters, outside what the platform keeps for itself. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = UrlPathValidator.class)
public @interface UrlPath {

    String message() default "is not a path a channel can have";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
