package io.zato.security.basicauth;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.kind.Secret;
import jakarta.validation.constraints.Pattern;

/** A user name and password as HTTP Basic authentication (RFC 7617) carries them. */
@Definition(kind = "security", type = "basic_auth", family = Family.SECURITY, title = "HTTP Basic")
public record BasicAuthDefinition(
        @Field(required = true, example = "crm", help = "User name; no colon in it")
                @Pattern(
                        regexp = "[^:\\p{Cntrl}]+",
                        message = "must not be empty or contain a colon or control characters")
                String username,
        @Field(required = true, example = "${CRM_PASSWORD}", help = "Password of that user") Secret password,
        @Field(value = "zato", help = "Realm shown to callers that did not say who they are")
                @Pattern(
                        regexp = "[^\"\\\\\\p{Cntrl}]*",
                        message = "must not contain quotes, backslashes or control characters")
                String realm) {}
