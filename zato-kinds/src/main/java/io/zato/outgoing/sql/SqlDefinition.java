package io.zato.outgoing.sql;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.kind.Secret;
import io.zato.api.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;

/** A database; the host is empty for an H2 database inside the server. */
@Definition(kind = "sql", family = Family.OUTGOING, title = "SQL database", alias = "outconn_sql")
public record SqlDefinition(
        @Field(
                        required = true,
                        alias = "engine",
                        example = "postgresql",
                        help = "Which database; its driver has to be on the server")
                Database type,
        @Field(
                        example = "db.example.com",
                        help =
                                "Name or address of the database's machine; empty only for an H2 database inside this server")
                @Pattern(
                        regexp = "[A-Za-z0-9._-]*|\\[[0-9a-fA-F:.]+\\]",
                        message = "must be a host name or an address, the port goes into port")
                String host,
        @Field(value = "0", help = "Port of the database; 0 for the usual one of its type") @Min(0) @Max(65535)
                int port,
        @Field(
                        required = true,
                        example = "crm",
                        help = "Name of the database; for H2 inside this server mem:name, or file: and a path on it")
                @Pattern(regexp = "[^?;&\\s]+", message = "must not contain ?, ;, & or a space")
                String dbName,
        @Field(example = "zato", help = "Who we are for the database") String username,
        @Field(help = "Password of that user") Secret password,
        @Field(help = "More parameters of the driver, each as name=value")
                List<@Pattern(regexp = "[^?;&\\s=]+=[^?;&]*", message = "must be name=value") String> extra,
        @Field(value = "5", help = "How many connections may be open at the same time") @Min(1) int poolSize,
        @Field(
                        value = "30s",
                        help = "How long to wait for a connection, and for each statement; a plain number is seconds")
                Duration timeout) {

    public SqlDefinition {
        if (host.isEmpty() && type != Database.H2) {
            throw Problem.invalid("host", "is required; only an H2 database can be inside this server");
        }
        if (timeout.compareTo(Duration.ofMillis(1)) < 0) {
            throw Problem.invalid("timeout", "must be longer than zero");
        }
    }

    /** The timeout in whole seconds, as drivers take it; at least 1. */
    int seconds() {
        return (int) Math.min(86_400, timeout.plusMillis(999).toSeconds());
    }
}
