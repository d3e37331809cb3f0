package io.zato.openapi.channel;

import io.zato.api.live.DescribedEndpoint;
import io.zato.api.live.Guard;
import io.zato.api.live.SecurityScheme;
import io.zato.api.problem.Problem;
import io.zato.object.Key;
import io.zato.object.Objects;
import io.zato.openapi.Document;
import io.zato.openapi.TypeSchemas;
import io.zato.runtime.DeployedService;
import io.zato.runtime.Registry;
import io.zato.runtime.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Describes the channels that run on this server to those who call them; made at each request, so that it keeps no class of a service. */
@ApplicationScoped
public class ChannelsDocument {

    private static final String SECURITY = "security";
    /** A channel for any method comes last on its path: it has those methods only that no other channel has. */
    private static final Comparator<Channel> ORDER = Comparator.comparing(
                    (Channel channel) -> new Template(channel.path()).shape())
            .thenComparing(channel -> channel.method().isEmpty())
            .thenComparing(Channel::name);

    @Inject
    private Registry registry;

    @Inject
    private Services services;

    @Inject
    private Objects objects;

    /** The OpenAPI document; {@code url} is where channels begin; {@code Problem} 404 for a channel that is not there. */
    public Map<String, Object> of(Wanted wanted, String url) {
        TypeSchemas types = new TypeSchemas();
        var title = new Document.Title(wanted.title(), wanted.version(), "The REST channels of this platform.");
        Document document = new Document(types, title, url);
        List<Channel> channels = channels(wanted, types);
        new Operations(document, new Components(types.collect())).add(channels);
        return document.build();
    }

    private List<Channel> channels(Wanted wanted, TypeSchemas types) {
        Map<String, DescribedEndpoint> known = new TreeMap<>();
        registry.all(DescribedEndpoint.class).forEach((key, endpoint) -> known.put(key.name(), endpoint));
        wanted.channels().stream()
                .filter(name -> !known.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.notFound("No channel '" + name + "' runs here that could be described; there are "
                            + String.join(", ", known.keySet()));
                });
        return known.entrySet().stream()
                .filter(entry -> wanted.has(entry.getKey(), entry.getValue()))
                .map(entry -> channel(entry.getKey(), entry.getValue(), types))
                .sorted(ORDER)
                .toList();
    }

    private Channel channel(String name, DescribedEndpoint endpoint, TypeSchemas types) {
        Signature signature = services.find(endpoint.service())
                .map(DeployedService::declared)
                .map(declared -> Signature.of(declared, types))
                .orElse(Signature.UNKNOWN);
        String description = signature.description().isEmpty() ? stored(endpoint.service()) : signature.description();
        Optional<SecurityScheme> scheme = endpoint.security()
                .flatMap(security -> registry.find(Guard.class, new Key(SECURITY, security)))
                .flatMap(Guard::scheme);
        return new Channel(name, endpoint, signature, description, scheme);
    }

    /** What an administrator says that the service is for. */
    private String stored(String service) {
        return objects.find(new Key(Services.KIND, service))
                .map(item -> item.body().get("description"))
                .map(Object::toString)
                .orElse("");
    }
}
