#pragma once

#include "core/base/patienttimer_p.h"
#include "core/base/result.h"
#include "core/store/keyringgate_p.h"

#include <QtCore/QFuture>

namespace Latchkey {

//! Whether QtKeychain may use KWallet in this session. It does not: it has its text entries in the Secret Service.
bool mayUseKWallet();

//! NoService: QtKeychain will not use KWallet in this session. Open: it may, and the wallet is open.
//! Errors: StoreLocked: the wallet is closed, and opening it would prompt; StoreUnavailable.
QFuture<Result<KeyringState>> kwalletState(const PatientBound &bound);

} // namespace Latchkey
