package io.zato.service;

import io.zato.api.kind.Context;
import io.zato.api.kind.Starter;
import io.zato.api.live.Live;
import io.zato.runtime.DeployedService;
import jakarta.enterprise.context.Dependent;

/** Compiles deployed source on every server and puts the new version in the place of the old. */
@Dependent
public class ServiceKind implements Starter<ServiceDefinition> {

    @Override
    public Class<ServiceDefinition> definition() {
        return ServiceDefinition.class;
    }

    @Override
    public Live start(ServiceDefinition definition, Context context) {
        return new DeployedService(context.name(), GroovyCompiler.compile(context.name(), definition.source()));
    }
}
