#pragma once

#include "core/config/homes.h"
#include "core/doctor/doctor_p.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Latchkey::Ui {

//! The present findings, home by home; examined again after something changed, and not by the clock.
class Examiner : public QObject
{
    Q_OBJECT
public:
    explicit Examiner(Homes &homes, QObject *parent = nullptr);

    //! Those of the session's server, and then those of its whole home.
    QList<Finding> findingsOf(const CredentialSession &session) const;
    //! Those of homes, and of no server, home by home.
    QList<Finding> findingsOfHomes() const;

    //! Everything that was found in the home at \a path, gravest first.
    QList<Finding> findingsIn(const QString &path) const { return m_findings.value(path); }
    //! In all homes, without the notes: what is worth a look.
    qsizetype count() const;

    //! Examines them again soon; several calls at once make one examination.
    void examineSoon();

Q_SIGNALS:
    void changed();
    //! An examination has ended, whatever it has found.
    void examined();

private:
    void examineAll();
    void examineHome(const OpenHome &open);
    void homeDone();

    Homes &m_homes;
    QHash<QString, QList<Finding>> m_findings; // by the home's path
    QHash<QString, QHash<QString, QList<Finding>>> m_ofServer; // the same, and by the server's name
    QHash<QString, QList<Finding>> m_found; // by the examination that goes on
    QTimer m_soon;
    qsizetype m_looking = 0; // homes
    bool m_again = false;
};

} // namespace Latchkey::Ui
