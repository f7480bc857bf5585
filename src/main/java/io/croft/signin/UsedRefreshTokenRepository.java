package io.croft.signin;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UsedRefreshTokenRepository extends Repository<UsedRefreshToken, String> {

    UsedRefreshToken save(UsedRefreshToken used);

    Optional<UsedRefreshToken> findById(String hash);
}
