package dev.imagery.customization.serving;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Has the follower look for new releases, again and again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReleasePolling implements SchedulingConfigurer {

    private final ReleaseFollower follower;
    private final ReleaseSettings settings;

    ReleasePolling(ReleaseFollower follower, ReleaseSettings settings) {
        this.follower = follower;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(follower::poll, settings.pollInterval());
    }
}
