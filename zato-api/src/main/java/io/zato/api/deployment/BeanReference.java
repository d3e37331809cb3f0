package io.zato.api.deployment;

import io.zato.api.service.Service;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;
import java.util.function.Supplier;

/** A bean as others call it; looked up at the first call, since beans cannot be had before their deployment is complete. */
final class BeanReference implements Supplier<Service<?, ?>> {

    private final BeanManager beans;
    private final Bean<?> bean;
    private final Type contract;
    private volatile Service<?, ?> reference;

    BeanReference(BeanManager beans, Bean<?> bean, Type contract) {
        this.beans = beans;
        this.bean = bean;
        this.contract = contract;
    }

    @Override
    public Service<?, ?> get() {
        Service<?, ?> known = reference;
        return known == null ? lookUp() : known;
    }

    /** Once, for a bean without a scope of its own would be another one each time. */
    private synchronized Service<?, ?> lookUp() {
        if (reference == null) {
            reference = (Service<?, ?>) beans.getReference(bean, contract, beans.createCreationalContext(bean));
        }
        return reference;
    }
}
