package io.zato.runtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.service.Description;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A problem as callers receive it, {@code application/problem+json} (RFC 9457). */
@Description("Why a request was refused or failed, and what to do (RFC 9457)")
public record ProblemBody(
        @Description("HTTP status") int status,
        @NotNull @Description("The status in words") String title,
        @NotNull @Description("What is wrong, and what to do") String detail,
        @NotNull @Description("Correlation id, under which the logs tell more") String cid,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Description("Each field that is at fault") List<Fault> errors) {

    /** One thing at fault; where it stands is null outside files. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @NotNull @Description("The field's name; empty where it is no field") String field,
            @NotNull @Description("What to do") String message,
            @Description("File it stands in") String file,
            @Description("Line, from 1") Integer line,
            @Description("Column, from 1") Integer column) {

        static Fault of(FieldError error) {
            Problem.Position at = error.at();
            return at == null
                    ? new Fault(error.field(), error.message(), null, null, null)
                    : new Fault(error.field(), error.message(), at.file(), at.line(), at.column());
        }
    }

    public static ProblemBody of(Problem problem, String cid) {
        List<Fault> errors = problem.errors().stream().map(Fault::of).toList();
        return new ProblemBody(problem.status(), title(problem.status()), problem.getMessage(), cid, errors);
    }

    private static String title(int status) {
        if (status == 422) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
