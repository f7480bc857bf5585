package io.croft.lab;

import io.croft.access.UserId;
import java.util.Map;
import java.util.UUID;

/** A request of somebody's with what their own page says of it. */
record RequestRow(String className, UUID teacher, RequestState state) {

    MyRequest request(Map<UserId, String> teachers) {
        return new MyRequest(className, teachers.getOrDefault(new UserId(teacher), ""), state == RequestState.REFUSED);
    }
}
