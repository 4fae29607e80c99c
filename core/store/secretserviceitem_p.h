#pragma once

#include "core/base/patienttimer_p.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/store/secretservice_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QList>

namespace Latchkey {

//! One item in the Secret Service, without its secret.
struct SecretServiceItem {
    QByteArray path;
    SecretAttributes attributes;
    quint64 modified = 0; //!< Seconds since 1970, UTC.
};

// None of these prompts: where the service wants to ask the user first, the prompt is dismissed and the error is
// StoreLocked. Other errors: StoreUnavailable. Secrets travel encrypted over the bus, so that a log of it holds none.

QFuture<Result<SecretServiceItem>> describeItem(const QByteArray &path, const PatientBound &bound);
QFuture<Result<Secret>> readItem(const QByteArray &path, const PatientBound &bound);
//! The same of many, by path: one call for all the secrets. What is not among them is gone, or locked.
QFuture<Result<QList<SecretServiceItem>>> describeItems(const QList<QByteArray> &paths, const PatientBound &bound);
QFuture<Result<QHash<QByteArray, Secret>>> readItems(const QList<QByteArray> &paths, const PatientBound &bound);
//! Attributes and label stay.
QFuture<Status> updateItem(const QByteArray &path, const Secret &secret, const PatientBound &bound);
QFuture<Status> createItem(const QByteArray &collection, const QString &label, const SecretAttributes &attributes,
                           const Secret &secret, const PatientBound &bound);
QFuture<Status> deleteItem(const QByteArray &path, const PatientBound &bound);

} // namespace Latchkey
