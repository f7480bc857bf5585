package io.croft.job.ui;

import io.croft.job.Jobs;
import io.croft.shell.HeaderItem;
import org.springframework.stereotype.Component;

/** Adds the tray of running jobs to the top bar. */
@Component
class JobTray implements HeaderItem {

    private static final int ORDER = 10;

    private final Jobs jobs;
    private final JobNews news;

    JobTray(Jobs jobs, JobNews news) {
        this.jobs = jobs;
        this.news = news;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        return new TrayButton(jobs, news);
    }
}
