package io.zato.schema;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what an administrator wrote into a definition record, or says everything that is wrong with it. */
public final class Definitions {

    private static final String REQUIRED = "is required";

    private final Validator validator;

    public Definitions() {
        this(Validation.buildDefaultValidatorFactory().getValidator());
    }

    public Definitions(Validator validator) {
        this.validator = validator;
    }

    /** The fields in JSON form; each that is unknown, of the wrong type or missing (secrets may be kept from before) goes to errors. */
    public Map<String, Object> normalize(KindSpec spec, Map<String, Object> raw, Errors errors) {
        Map<String, Object> config = spec.record().normalize(raw, "", errors);
        Set<String> told = errors.found().stream().map(FieldError::field).collect(Collectors.toSet());
        spec.record().missing(config).stream()
                .filter(name -> !secret(spec, name) && !told.contains(name))
                .forEach(name -> errors.add(name, REQUIRED));
        return config;
    }

    /** The record of normalized fields; {@code Problem} 400 lists every field that is missing or out of bounds. */
    public Record check(KindSpec spec, Map<String, Object> config, String subject) {
        Errors errors = new Errors();
        spec.record().missing(config).forEach(name -> errors.add(name, REQUIRED));
        errors.refuse(subject);
        Record record = bind(spec, config, subject);
        for (ConstraintViolation<Record> violation : validator.validate(record)) {
            String field = FieldSpec.snake(violation.getPropertyPath().toString());
            errors.add(field, violation.getMessage() + (secret(spec, field) ? "" : value(violation)));
        }
        errors.refuse(subject);
        return record;
    }

    private static boolean secret(KindSpec spec, String field) {
        return spec.fields().stream()
                .anyMatch(known -> known.secret() && known.name().equals(field));
    }

    private static String value(ConstraintViolation<Record> violation) {
        return ", not '" + violation.getInvalidValue() + "'";
    }

    private static Record bind(KindSpec spec, Map<String, Object> config, String subject) {
        try {
            return spec.record().bind(config);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, subject + ": " + e.getMessage(), e);
        }
    }
}
