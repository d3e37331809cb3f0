package io.zato.channel.rest;

import io.zato.api.http.UrlPath;
import io.zato.api.kind.AboveZero;
import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A path and method under which callers reach a service over HTTP; method and security are empty where there is none. */
@Definition(kind = "channel_rest", family = Family.CHANNEL, title = "REST channel", alias = "channel_plain_http")
public record ChannelRestDefinition(
        @Field(required = true, refersTo = "service", help = "Service that answers") String service,
        @Field(required = true, help = "Path, {name} standing for any one segment: /crm/customer/{id}") @UrlPath
                String urlPath,
        @Field(help = "HTTP method that is answered; empty for any")
                @Pattern(
                        regexp = "|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS",
                        message = "must be GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS or empty for any")
                String method,
        @Field(
                        refersTo = "security",
                        alias = {"security_name", "sec_def"},
                        help = "Who may call; empty for everybody")
                String security,
        @Field(
                        value = "json",
                        help =
                                "json, xml and form (HTML forms, with files) read bodies, raw hands them to the service as they came")
                DataFormat dataFormat,
        @Field(
                        help =
                                "Media type of the answer where the service gives none; empty for application/xml where data_format is xml, else application/json")
                String contentType,
        @Field(value = "true", help = "Whether path and query parameters become part of the service's input")
                boolean mergeUrlParamsReq,
        @Field(value = "qs-over-path", help = "Which wins where path and query have a parameter of the same name")
                UrlParamsPriority urlParamsPri,
        @Field(value = "channel-params-over-msg", help = "Which wins where body and path or query have the same name")
                ParamsPriority paramsPri,
        @Field(value = "10485760", help = "Largest request body in bytes; more is answered 413") @Min(0)
                long maxBodySize,
        @Field(
                        value = "10s",
                        help = "How long a call may take until its caller is answered 504; a plain number is seconds")
                @AboveZero
                Duration timeout,
        @Field(
                        value = "0",
                        help =
                                "Calls at the same time, more are answered 503; 0 for a quarter of the server's worker threads")
                @Min(0)
                int maxConcurrency,
        @Field(
                        help =
                                "Web pages of which other origins may call, https://shop.example.com or * for all; empty for none (CORS)")
                List<String> corsAllowOrigins,
        @Field(help = "Request headers those pages may send; empty for those they ask for")
                List<String> corsAllowHeaders,
        @Field(value = "X-Zato-CID", help = "Headers of answers that those pages may read, beside the common ones")
                List<String> corsExposeHeaders,
        @Field(value = "false", help = "Whether those pages may send cookies and other credentials of their visitors")
                boolean corsAllowCredentials,
        @Field(value = "10m", help = "How long browsers may remember that those pages may call") Duration corsMaxAge) {

    /** How request bodies reach the service. */
    public enum DataFormat {
        JSON,
        XML,
        FORM,
        RAW
    }

    /** Which of two URL parameters of one name wins. */
    public enum UrlParamsPriority {
        QS_OVER_PATH,
        PATH_OVER_QS
    }

    /** Whether a URL parameter or the body's field of the same name wins. */
    public enum ParamsPriority {
        CHANNEL_PARAMS_OVER_MSG,
        MSG_OVER_CHANNEL_PARAMS
    }

    public ChannelRestDefinition {
        method = method.toUpperCase(Locale.ROOT);
        CorsRules.check(corsAllowOrigins, corsAllowHeaders, corsExposeHeaders, corsAllowCredentials);
    }
}
