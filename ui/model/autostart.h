#pragma once

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace Latchkey::Ui {

//! Whether the program starts with the desktop's session: a file in the user's autostart folder (XDG), which the desktop's
//! own settings may change or remove as well.
class Autostart : public QObject
{
    Q_OBJECT
public:
    //! \a program: the path of the executable.
    explicit Autostart(const QString &program, QObject *parent = nullptr);
    //! This program's. In an AppImage that is the image, not what is unpacked from it.
    static QString thisProgram();

    bool isOn() const;
    //! false: the file could not be written or removed.
    [[nodiscard]] bool setOn(bool on);
    QString path() const { return m_path; }

    //! As the Desktop Entry Specification wants an argument of `Exec`.
    static QString quoted(const QString &argument);

Q_SIGNALS:
    void changed();

private:
    void watch();

    const QString m_program;
    const QString m_path;
    QFileSystemWatcher m_watcher;
};

} // namespace Latchkey::Ui
