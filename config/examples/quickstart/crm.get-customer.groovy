// A service: business code that knows no protocol. The file's name is its name, crm.get-customer.
//
//   input   what the caller sent; on a REST channel the body together with path and query parameters
//   call    everything else: call.path, call.query, call.headers, call.log, call.rest(...), call.invoke(...)
//
// The value of the last line is the answer; a map is sent as JSON.

def id = input.id                       // {id} of the channel's path /crm/customer/{id}
call.log.info("Customer $id is asked for")

// The outgoing connection CRM of crm.yaml says where the other system is and who we are for it;
// here is only the path below it. The connection comes from a pool and goes back by itself.
def customer = call.rest("CRM").get("/customers/{id}", id).json()

[
    customer: customer.id,
    source  : "CRM",
]
