import groovy.transform.CompileStatic

@CompileStatic
class Raw implements Service<Message, Message> {
    Message handle(Message input, Invocation call) {
        Message.of(input.bytes(), input.contentType())
    }
}
