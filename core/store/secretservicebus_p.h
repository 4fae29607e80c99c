#pragma once

#include "core/base/patienttimer_p.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <glib.h>

#include <functional>
#include <memory>

namespace Latchkey {

//! A D-Bus value, shared.
using BusValue = std::shared_ptr<GVariant>;

//! Takes over \a value, floating or not.
BusValue busValue(GVariant *value);
QByteArray busText(const BusValue &value, gsize child); //!< The string or object path at \a child of a tuple.

//! StoreLocked: org.freedesktop.Secret.Error.IsLocked; StoreUnavailable: any other.
Error judgedBusError(const GError &error);

//! Whose method is called.
struct BusObject {
    QByteArray name;
    QByteArray path;
    QByteArray interface;
};

//! Calls \a method on the session bus without blocking, over the connection that libsecret uses too.
//! Null: there is no session bus, or nobody offers `to.name` on it.
//! Errors: those of judgedBusError(), and StoreUnavailable when there is no answer in time.
QFuture<Result<BusValue>> callOnSessionBus(const BusObject &to, const QByteArray &method, const BusValue &arguments,
                                           const PatientBound &bound);

//! Which signals are meant; what is empty may be anything.
struct BusSignal {
    QByteArray sender;
    QByteArray interface;
    QByteArray member = {};
    QByteArray argument = {}; //!< The first one, a string.
};

//! Calls \a heard for each such signal, until \a context dies. Where there is no session bus, never.
void listenOnSessionBus(const BusSignal &signal, QObject *context, const std::function<void()> &heard);

} // namespace Latchkey
