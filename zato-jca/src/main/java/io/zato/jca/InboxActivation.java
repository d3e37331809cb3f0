package io.zato.jca;

import io.zato.api.live.Inbox;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;

/** What the inbox asks for: every message, of whatever channel. */
@Activation(messageListeners = Inbox.class)
public class InboxActivation implements ActivationSpec {

    private ResourceAdapter adapter;

    @Override
    public void validate() {
        // There is nothing to choose.
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) {
        this.adapter = adapter;
    }
}
