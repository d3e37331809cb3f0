package io.zato.console.object;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiAnswer;
import io.zato.console.api.ApiPath;
import io.zato.console.page.Version;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What somebody else made of an object while it was edited here. */
public class Conflict implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Version last;
    private final List<String> changes;

    private Conflict(Version last, List<String> changes) {
        this.last = last;
        this.changes = changes;
    }

    /** Empty when what is stored is still what was loaded. */
    static Optional<Conflict> since(ApiAnswer loaded, ApiPath path, AdminApi api) {
        ApiAnswer stored = api.get(path);
        if (stored.etag().equals(loaded.etag())) {
            return Optional.empty();
        }
        Version last = Version.of(api.get(path.below("history")).items()).get(0);
        return Optional.of(new Conflict(last, Difference.between(loaded.body(), stored.body())));
    }

    public String getWho() {
        return last.getWho();
    }

    public String getWhen() {
        return last.getWhen();
    }

    /** A line for each field that is not what it was; none where only a secret was changed. */
    public List<String> getChanges() {
        return changes;
    }
}
