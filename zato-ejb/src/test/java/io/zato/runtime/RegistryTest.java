package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.kind.Context;
import io.zato.api.kind.Starter;
import io.zato.api.live.Live;
import io.zato.object.Change;
import io.zato.object.Feed;
import io.zato.object.Key;
import io.zato.object.Loaded;
import io.zato.schema.KindSpec;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What serves no more is closed, and what could not be read is made up for. */
class RegistryTest {

    private static final Key LIBRARY = new Key("service", "library");
    private static final Key USER = new Key("service", "user");

    private final List<String> closed = new ArrayList<>();
    private final Stored stored = new Stored();
    private final Registry registry = new Registry();

    private record Version(long number) {}

    /** Both are of it; the user is made of the library. */
    private final class Kind implements Starter<Version> {

        @Override
        public Class<Version> definition() {
            return Version.class;
        }

        @Override
        public Live start(Version version, Context context) {
            String name = context.name();
            Set<Key> parts = name.equals("user") ? Set.of(LIBRARY) : Set.of();
            return new DeployedService(
                    name, Object.class, (input, call) -> input, parts, () -> closed.add(name + version.number()));
        }
    }

    private final class Stored extends Feed {

        private final Map<Key, Long> versions = new HashMap<>(Map.of(LIBRARY, 1L, USER, 1L));
        private boolean down;

        @Override
        public long revision() {
            return 1;
        }

        @Override
        public List<Change> after(long revision) {
            long now = versions.get(LIBRARY);
            return now > revision ? List.of(new Change(now, LIBRARY)) : List.of();
        }

        @Override
        public List<Loaded> all() {
            return versions.keySet().stream().map(this::loaded).toList();
        }

        @Override
        public Optional<Loaded> load(Key key) {
            if (down) {
                throw new EJBException("the database is down");
            }
            return Optional.of(loaded(key));
        }

        @Override
        public Map<Key, Loaded> load(Collection<Key> keys) {
            Map<Key, Loaded> loaded = new HashMap<>();
            keys.forEach(key -> loaded.put(key, loaded(key)));
            return loaded;
        }

        private Loaded loaded(Key key) {
            long version = versions.get(key);
            return new Loaded(key, new KindSpec(new Kind(), null, null), true, version, new Version(version), "");
        }
    }

    @Test
    void theOldVersionIsClosedThoughItsUsersCannotBeRead() {
        registry.feed = stored;
        registry.start(null, null);
        stored.versions.put(LIBRARY, 2L);
        stored.down = true;
        assertThrows(EJBException.class, registry::catchUp);
        assertEquals(List.of("library1"), closed);
        stored.down = false;
        registry.catchUp();
        assertEquals(List.of("library1", "user1"), closed);
        assertEquals(2, registry.revision());
    }
}
