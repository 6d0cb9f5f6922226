package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.apps.App;
import dev.retell4j.apps.AppConnectionStatus;
import dev.retell4j.apps.AppCreate;
import dev.retell4j.apps.AppCredentials;
import dev.retell4j.apps.AppType;
import dev.retell4j.apps.AppUpdate;
import dev.retell4j.apps.AppUsage;
import dev.retell4j.apps.KnowledgeBaseAppUsage;
import dev.retell4j.crm.CrmConfig;
import dev.retell4j.crm.CrmConfigUpdate;
import dev.retell4j.crm.CrmField;
import dev.retell4j.crm.CrmFieldType;
import dev.retell4j.crm.CrmSchema;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.types.JobProgress;
import dev.retell4j.types.JobStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Connected apps, and the one among them that serves as CRM. */
class AppOperationsTest extends Performed {
    @Test
    @Performs("appCreate")
    void create_app_hidesItsSecrets() {
        App app = app();

        assertThat(app.provider()).isEqualTo("hubspot");
        assertThat(app.type()).isEqualTo(AppType.CRM);
        assertThat(app.authConfig().orElseThrow().type()).isEqualTo("api_key");
        assertThat(app.toString()).doesNotContain("s3cret");
    }

    @Test
    @Performs("appGet")
    void get_isTheOneThatWasCreated() {
        App app = app();

        assertThat(retell.apps().get(app.appId())).isEqualTo(app);
    }

    @Test
    @Performs("appUpdate")
    void update_changesOnlyWhatIsSent() {
        App app = app();

        App changed = retell.apps()
                .update(app.appId(), AppUpdate.builder().name("Ours").build());

        assertThat(changed.name()).hasValue("Ours");
        assertThat(changed.authConfig()).isEqualTo(app.authConfig());
    }

    @Test
    @Performs("appList")
    void list_pages_showAll() {
        String first = app().appId();
        String second = app().appId();

        assertThat(retell.apps().list().pageSize(1).stream().map(App::appId)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Performs("appDelete")
    void delete_isGone() {
        String appId = app().appId();

        retell.apps().delete(appId, true);

        isGone(404, () -> retell.apps().get(appId));
    }

    @Test
    @Performs("appListUsages")
    void listUsages_showsWhatUsesTheApp() {
        String appId = app().appId();
        String baseId = retell.knowledgeBases()
                .create(KnowledgeBaseCreate.builder()
                        .knowledgeBaseName("Help")
                        .knowledgeBaseUrls(List.of("https://workshop.example.com/help"))
                        .build())
                .knowledgeBaseId();

        List<AppUsage> usages = retell.apps().listUsages(appId).stream().toList();

        assertThat(usages)
                .singleElement()
                .isInstanceOfSatisfying(
                        KnowledgeBaseAppUsage.class,
                        usage -> assertThat(usage.knowledgeBaseId()).isEqualTo(baseId));
    }

    @Test
    @Performs("appTestAuth")
    void testAuth_rightCredentials_connect() {
        String appId = app().appId();

        assertThat(retell.apps().testAuth(appId).success()).isTrue();
        assertThat(retell.apps().get(appId).connectionStatus()).hasValue(AppConnectionStatus.CONNECTED);
    }

    @Test
    @Performs("crmGetConfig")
    void crmConfig_showsWhatWasSet() {
        String appId = linked();

        CrmConfig config = retell.crm().retrieve();

        assertThat(config.appId()).hasValue(appId);
        assertThat(config.lastSyncTimestamp()).isEmpty();
    }

    @Test
    @Performs("crmUpdateConfig")
    void updateCrmConfig_changesAndUnlinks() {
        linked();

        CrmConfig config = retell.crm()
                .update(CrmConfigUpdate.builder()
                        .clearAppId()
                        .customFields(List.of(CrmField.builder()
                                .name("visits")
                                .type(CrmFieldType.NUMBER)
                                .build()))
                        .build());

        assertThat(config.appId()).isEmpty();
        assertThat(config.customFields()).extracting(CrmField::name).containsExactly("visits");
    }

    @Test
    @Performs("crmGetSchema")
    void crmSchema_showsTheFieldsOfTheCrm() {
        CrmSchema schema = retell.crm().getSchema(app().appId());

        assertThat(schema.provider()).isEqualTo("hubspot");
        assertThat(schema.fields()).isNotEmpty();
    }

    @Test
    @Performs("crmRunSyncJob")
    void runSyncJob_bringsContacts() {
        linked();

        JobProgress queued = retell.crm().runSyncJob();
        simulator.time().advanceToQuiet();

        assertThat(queued.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(retell.contacts().list().stream()).isNotEmpty();
    }

    @Test
    @Performs("crmGetSyncJobStatus")
    void syncJobStatus_later_countsContacts() {
        linked();
        retell.crm().runSyncJob();
        simulator.time().advanceToQuiet();

        JobProgress done = retell.crm().getSyncJobStatus();

        assertThat(done.status()).isEqualTo(JobStatus.IDLE);
        assertThat(done.succeeded().orElse(0)).isPositive();
    }

    private App app() {
        return retell.apps()
                .create(AppCreate.builder()
                        .type(AppType.CRM)
                        .provider("hubspot")
                        .tenantUrl("https://workshop.example.com")
                        .authConfig(AppCredentials.apiKey("s3cret"))
                        .build());
    }

    private String linked() {
        String appId = app().appId();
        retell.apps().testAuth(appId);
        retell.crm().update(CrmConfigUpdate.builder().appId(appId).build());
        return appId;
    }
}
