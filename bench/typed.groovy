import groovy.transform.CompileStatic

record Customer(int id, String name) {}

@CompileStatic
class Typed implements Service<Customer, Customer> {
    Customer handle(Customer input, Invocation call) {
        input
    }
}
