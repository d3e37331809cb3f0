package io.zato.outgoing.rest;

import io.zato.api.kind.AboveZero;
import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Locale;

/** Another system that is called over HTTP; security is empty where it asks for none. */
@Definition(
        kind = "outgoing_rest",
        family = Family.OUTGOING,
        title = "REST outgoing connection",
        alias = "outconn_plain_http")
public record OutgoingRestDefinition(
        @Field(
                        required = true,
                        alias = "address",
                        example = "https://crm.example.com:8443",
                        help = "Scheme, name and port of the other system: https://crm.example.com:8443")
                @Pattern(
                        regexp = Address.PATTERN,
                        message =
                                "must be http://name or https://name, with :port where it is not the usual one; a path goes into url_path")
                String host,
        @Field(value = "/", help = "Path every call's path is added to; {name} stands for a value each call gives")
                @Pattern(
                        regexp = "/[^?#\\s]*",
                        message = "must start with / and have no query string, fragment or space")
                String urlPath,
        @Field(
                        refersTo = "security",
                        alias = {"security_name", "sec_def"},
                        help = "Who we are for the other system; empty for nobody")
                String security,
        @Field(value = "json", help = "json asks for JSON answers, raw takes any") DataFormat dataFormat,
        @Field(value = "application/json", help = "Media type of request bodies that do not bring their own") @NotBlank
                String contentType,
        @Field(
                        value = "60s",
                        help = "How long to wait for the connection, and for the answer; a plain number is seconds")
                @AboveZero
                Duration timeout,
        @Field(value = "HEAD", help = "HTTP method of a ping")
                @Pattern(
                        regexp = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS",
                        message = "must be GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS")
                String pingMethod,
        @Field(
                        value = "true",
                        alias = "validate_tls",
                        help = "Whether certificate and host name of an https address are verified")
                boolean tlsVerify,
        @Field(value = "20", help = "How many connections may be open at the same time") @Min(1) int poolSize) {

    /** What we ask the other system to answer with. */
    public enum DataFormat {
        JSON,
        RAW
    }

    public OutgoingRestDefinition {
        pingMethod = pingMethod.toUpperCase(Locale.ROOT);
    }
}
