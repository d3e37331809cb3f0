package io.zato.api.deployment;

import io.zato.api.service.Service;
import io.zato.api.service.ServiceName;
import io.zato.api.service.Services;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Offers the services of a deployment to the platform while it is deployed, and gives its code {@link Services}. A deployment names
 * this class in {@code META-INF/services/jakarta.enterprise.inject.spi.Extension}; the annotation processor writes that file.
 */
public class ServiceExtension implements Extension {

    /** {@code contract} is {@link Service} as the bean's class implements it, with its input and output. */
    private record Found(Bean<?> bean, Type contract, Optional<String> name) {}

    private final List<Found> found = new ArrayList<>();
    private final String deployment = DeploymentName.of(Thread.currentThread().getContextClassLoader());
    private Offer offer;

    void collect(@Observes ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (!Service.class.isAssignableFrom(bean.getBeanClass())) {
            return;
        }
        ServiceName name = event.getAnnotated().getAnnotation(ServiceName.class);
        Optional<String> named = Optional.ofNullable(name).map(ServiceName::value);
        bean.getTypes().stream()
                .filter(ServiceExtension::isContract)
                .findFirst()
                .ifPresent(contract -> found.add(new Found(bean, contract, named)));
    }

    private static boolean isContract(Type type) {
        return type == Service.class
                || type instanceof ParameterizedType generic && generic.getRawType() == Service.class;
    }

    void addServices(@Observes AfterBeanDiscovery event) {
        event.addBean()
                .types(Object.class, Services.class)
                .scope(Dependent.class)
                .produceWith(instance -> new InjectedServices(deployment));
    }

    void offer(@Observes AfterDeploymentValidation event, BeanManager beans) {
        List<OfferedService> services = new ArrayList<>();
        for (Found one : found) {
            if (one.name().filter(name -> !name.isBlank()).isEmpty()) {
                event.addDeploymentProblem(unnamed(one.bean().getBeanClass()));
                return;
            }
            services.add(new OfferedService(
                    one.name().get(), one.bean().getBeanClass(), new BeanReference(beans, one.bean(), one.contract())));
        }
        try {
            Offer made = new Offer(deployment, services);
            MeetingPoint.offer(made);
            offer = made;
        } catch (RuntimeException e) {
            event.addDeploymentProblem(e);
        }
    }

    void withdraw(@Observes BeforeShutdown event) {
        if (offer != null) {
            MeetingPoint.withdraw(offer);
        }
    }

    private static IllegalStateException unnamed(Class<?> type) {
        return new IllegalStateException("ZATO: " + type.getName()
                + " is a service without a name: add @ServiceName(\"some.name\") to it, or keep it from being a bean");
    }
}
