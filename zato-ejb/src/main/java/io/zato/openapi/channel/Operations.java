package io.zato.openapi.channel;

import io.zato.openapi.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts channels into a document. */
final class Operations {

    /** HEAD and OPTIONS say nothing that the others do not say. */
    private static final List<String> ANY = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Document document;
    private final Components components;
    private final Identifiers ids = new Identifiers();
    private final Identifiers schemes = new Identifiers();
    private final Map<String, String> schemeNames = new HashMap<>();
    private final Map<String, Template> shown = new HashMap<>();

    Operations(Document document, Components components) {
        this.document = document;
        this.components = components;
    }

    void add(List<Channel> channels) {
        channels.forEach(this::add);
    }

    private void add(Channel channel) {
        Template own = new Template(channel.path());
        Template template = shown.computeIfAbsent(own.shape(), shape -> own);
        if (!channel.method().isEmpty()) {
            add(channel, channel.method(), channel.name(), template);
            return;
        }
        for (String method : ANY) {
            if (!document.has(method, template.path())) {
                add(channel, method, channel.name() + " " + method.toLowerCase(Locale.ROOT), template);
            }
        }
    }

    private void add(Channel channel, String method, String id, Template template) {
        Operation operation = new Operation(channel, method, components);
        document.tag(operation.tag(), "");
        document.operation(method, template.path(), operation.members(ids.camelCase(id), template, scheme(channel)));
    }

    private Optional<String> scheme(Channel channel) {
        return channel.scheme().map(scheme -> {
            String security = channel.endpoint().security().orElseThrow();
            String name = schemeNames.computeIfAbsent(security, schemes::component);
            document.securityScheme(name, scheme.members());
            return name;
        });
    }
}
