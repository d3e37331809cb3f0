package io.zato.service;

import io.zato.api.kind.Context;
import io.zato.api.kind.Starter;
import io.zato.api.live.Live;
import jakarta.enterprise.context.Dependent;

/** Makes the settings of deployed services known to every server. */
@Dependent
public class ServiceSettingsKind implements Starter<ServiceSettings> {

    @Override
    public Class<ServiceSettings> definition() {
        return ServiceSettings.class;
    }

    @Override
    public Live start(ServiceSettings definition, Context context) {
        return definition;
    }
}
