package io.zato.console.object;

import io.zato.console.api.ApiRefusal;
import io.zato.console.api.ApiRefusal.FieldError;
import java.util.List;

/** A field whose text has no form that could be sent at all. */
final class UnreadableField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    UnreadableField(String field, IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
        this.field = field;
    }

    /** The same for a field inside another. */
    UnreadableField within(String path) {
        return new UnreadableField(path + field, new IllegalArgumentException(getMessage(), this));
    }

    /** As the API would have refused it. */
    ApiRefusal refusal() {
        return new ApiRefusal(400, getMessage(), List.of(new FieldError(field, getMessage())));
    }
}
