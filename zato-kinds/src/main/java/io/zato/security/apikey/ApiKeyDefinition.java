package io.zato.security.apikey;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.kind.Secret;
import io.zato.api.problem.Problem;
import jakarta.validation.constraints.Pattern;

/** A key that a header carries as it is. */
@Definition(kind = "security", type = "apikey", family = Family.SECURITY, title = "API key")
public record ApiKeyDefinition(
        @Field(help = "Who the bearer of the key is, as services and logs see it; empty for the definition's name")
                @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
                String username,
        @Field(
                        required = true,
                        example = "${CRM_KEY}",
                        help = "The key itself; at least 16 random characters are a good choice")
                Secret password,
        @Field(value = "X-API-Key", help = "Name of the header that carries the key")
                @Pattern(
                        regexp = "[A-Za-z0-9!#$%&'*+.^_`|~-]+",
                        message = "must be the name of an HTTP header, for example X-API-Key")
                String header) {

    public ApiKeyDefinition {
        if (password.reveal().chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw Problem.invalid(
                    "password", "must be visible ASCII characters without spaces: a header could not carry others");
        }
    }
}
