package nl.weerthuis.platform.rows;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Around the transaction, so that what is flushed at its commit is still on duty. */
@OnDuty
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class OnDutyInterceptor {

    private final Duty duty;

    OnDutyInterceptor(Duty duty) {
        this.duty = duty;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return duty.around(call::proceed);
    }
}
