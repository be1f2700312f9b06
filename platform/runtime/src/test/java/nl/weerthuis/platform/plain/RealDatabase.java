package nl.weerthuis.platform.plain;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.testing.ServiceTestResource;
import org.flywaydb.core.Flyway;

/**
 * The service's database with its pool and its transactions, without the rest of the framework: what decides who may
 * see what is tested on the real ones, and quickly enough to be asked after every mutation.
 */
public final class RealDatabase {

    private static final String SERVICE = "probe";
    private static final Map<String, String> SETTINGS = started();
    private static final TransactionManager TRANSACTIONS = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();

    private RealDatabase() {}

    /** What is done in a transaction. */
    public interface Work {
        void run() throws Exception;
    }

    public static TransactionSynchronizationRegistry registry() {
        return REGISTRY;
    }

    /** A pool as the application role. */
    public static AgroalDataSource pool(AgroalPoolInterceptor... interceptors) throws SQLException {
        var pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(5)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .transactionIntegration(new NarayanaTransactionIntegration(TRANSACTIONS, REGISTRY))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                        SETTINGS.get("weerthuis.database.url"))
                                .jdbcProperty("currentSchema", SERVICE)
                                .principal(new NamePrincipal(SERVICE + "_app"))
                                .credential(new SimplePassword(SETTINGS.get("weerthuis.database.app.password")))));
        var source = AgroalDataSource.from(pool);
        source.setPoolInterceptors(List.of(interceptors));
        return source;
    }

    public static void committed(Work work) throws Exception {
        TRANSACTIONS.begin();
        try {
            work.run();
        } catch (Throwable failed) {
            TRANSACTIONS.rollback();
            throw failed;
        }
        if (REGISTRY.getTransactionStatus() == Status.STATUS_ACTIVE) {
            TRANSACTIONS.commit();
        } else {
            TRANSACTIONS.rollback();
        }
    }

    public static void rolledBack(Work work) throws Exception {
        TRANSACTIONS.begin();
        try {
            work.run();
        } finally {
            TRANSACTIONS.rollback();
        }
    }

    /** There is one database, so nothing has to be found again after a crash. */
    private static void keepNoTransactionLog() {
        for (var store : new String[] {null, "stateStore", "communicationStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
    }

    private static Map<String, String> started() {
        keepNoTransactionLog();
        var infrastructure = new ServiceTestResource();
        infrastructure.init(Map.of("service", SERVICE));
        var settings = infrastructure.start();
        Flyway.configure()
                .dataSource(
                        settings.get("weerthuis.database.url"),
                        SERVICE + "_owner",
                        settings.get("weerthuis.database.owner.password"))
                .schemas(SERVICE)
                .defaultSchema(SERVICE)
                .locations("db/platform")
                .placeholders(Map.of("app_role", SERVICE + "_app"))
                .load()
                .migrate();
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::stop));
        return settings;
    }
}
