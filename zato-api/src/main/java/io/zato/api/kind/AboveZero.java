package io.zato.api.kind;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/** A duration of at least one millisecond: zero would mean at once, or for ever. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = AboveZero.Check.class)
public @interface AboveZero {

    String message() default "must be longer than zero";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is left to the check for required fields. */
    final class Check implements ConstraintValidator<AboveZero, Duration> {

        @Override
        public boolean isValid(Duration value, ConstraintValidatorContext context) {
            return value == null || value.compareTo(Duration.ofMillis(1)) >= 0;
        }
    }
}
