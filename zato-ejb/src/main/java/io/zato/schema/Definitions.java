package io.zato.schema;

import io.zato.api.problem.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
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
        Set<String> told = errors.found().stream()
                .map(error -> spec.fieldAt(error.field()))
                .collect(Collectors.toSet());
        spec.record().missing(config).stream()
                .filter(name -> !secret(spec, name) && !told.contains(name))
                .forEach(name -> errors.add(name, REQUIRED));
        return config;
    }

    /** The record of normalized fields; {@code Problem} 400 lists every field that is missing or out of bounds. */
    public Record check(KindSpec spec, Map<String, Object> config, String subject) {
        Errors errors = new Errors();
        spec.record().missing(config).forEach(name -> errors.add(name, REQUIRED));
        if (!errors.found().isEmpty()) {
            checkEach(spec, config, errors);
            errors.refuse(subject);
        }
        Record record = bind(spec, config, subject);
        validator.validate(record).forEach(violation -> add(spec, violation, errors));
        errors.refuse(subject);
        return record;
    }

    /** The record as it was written, its fields within bounds or not; empty where one is missing or they do not go together. */
    public Optional<Record> asWritten(KindSpec spec, Map<String, Object> config) {
        if (!spec.record().missing(config).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(spec.record().bind(config));
        } catch (IllegalArgumentException | Problem refused) {
            return Optional.empty();
        }
    }

    /** {@code Problem} 400 for what is wrong besides with fields that could be read, where the told ones could not. */
    public void checkRest(KindSpec spec, Map<String, Object> config, Set<String> told, String subject) {
        Errors errors = new Errors();
        spec.record().missing(config).stream()
                .filter(name -> !told.contains(name))
                .forEach(name -> errors.add(name, REQUIRED));
        checkEach(spec, config, errors);
        errors.refuse(subject);
    }

    /** The bounds of each field by itself, for what is no whole record. */
    @SuppressWarnings("unchecked")
    private void checkEach(KindSpec spec, Map<String, Object> config, Errors errors) {
        Class<Record> type = (Class<Record>) spec.kind().definition();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Object value = config.get(FieldSpec.snake(name));
            if (value != null && validator.getConstraintsForClass(type).getConstraintsForProperty(name) != null) {
                Object bound =
                        spec.field(FieldSpec.snake(name)).orElseThrow().type().toJava(value);
                validator.validateValue(type, name, bound).forEach(violation -> add(spec, violation, errors));
            }
        }
    }

    private static void add(KindSpec spec, ConstraintViolation<Record> violation, Errors errors) {
        String field = FieldSpec.snake(violation.getPropertyPath().toString());
        errors.add(field, violation.getMessage() + (secret(spec, field) ? "" : value(violation)));
    }

    private static boolean secret(KindSpec spec, String field) {
        return spec.fields().stream()
                .anyMatch(known -> known.secret() && known.name().equals(field));
    }

    private static String value(ConstraintViolation<Record> violation) {
        return ", not '" + violation.getInvalidValue() + "'";
    }

    private Record bind(KindSpec spec, Map<String, Object> config, String subject) {
        try {
            return spec.record().bind(config);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, subject + ": " + e.getMessage(), e);
        } catch (Problem refused) {
            Errors errors = new Errors();
            checkEach(spec, config, errors);
            if (errors.found().isEmpty()) {
                throw refused;
            }
            refused.errors().forEach(error -> errors.add(error.field(), error.message()));
            errors.refuse(subject);
            throw refused;
        }
    }
}
