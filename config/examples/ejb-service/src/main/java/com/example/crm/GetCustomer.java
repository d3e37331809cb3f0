package com.example.crm;

import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import io.zato.api.service.ServiceName;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

@Stateless
@ServiceName("example.get-customer")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class GetCustomer implements Service<CustomerRequest, Customer> {

    @Override
    public Customer handle(CustomerRequest request, Invocation call) {
        if (request.id() < 1) {
            throw new Problem(404, "There is no customer " + request.id());
        }
        return new Customer(request.id(), "Customer " + request.id());
    }
}
