package io.zato.console.start;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ListenerInfo;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.faces.component.UIComponent;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.List;

/** Keeps Jakarta Faces from starting with the server: a tenth of its start went into a console that nobody may open. */
public final class FacesOnDemand implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        List<ServletContainerInitializerInfo> initializers = deployment.getServletContainerInitializers();
        List<ServletContainerInitializerInfo> faces =
                initializers.stream().filter(FacesOnDemand::isFaces).toList();
        initializers.removeAll(faces);
        faces.forEach(one -> deployment.addListener(new ListenerInfo(
                FirstRequest.class, new ImmediateInstanceFactory<>(new FirstRequest(new Faces(one, context))))));
    }

    /** Known by what it wants to be told of, whichever implementation the server has. */
    private static boolean isFaces(ServletContainerInitializerInfo initializer) {
        Class<? extends ServletContainerInitializer> type = initializer.getServletContainerInitializerClass();
        HandlesTypes handled = type.getAnnotation(HandlesTypes.class);
        return handled != null && List.of(handled.value()).contains(UIComponent.class);
    }
}
