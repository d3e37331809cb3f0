package io.zato.service.source;

import groovy.lang.Binding;
import groovy.lang.Script;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;

/** A Groovy script as a service: {@code input} and {@code call} are there, the last value is the answer. */
final class ScriptService implements Service<Object, Object> {

    private final Constructor<? extends Script> constructor;

    ScriptService(Class<? extends Script> script) {
        try {
            constructor = script.getConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object handle(Object input, Invocation call) throws Exception {
        Map<String, Object> variables = new HashMap<>(4);
        variables.put("input", input);
        variables.put("call", new GroovyCall(call));
        Script script = constructor.newInstance();
        script.setBinding(new Binding(variables));
        return script.run();
    }
}
