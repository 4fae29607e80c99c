// A plugin that Qt loads into the example `widgets` (QT_QPA_GENERIC_PLUGINS=person), and that does there what a person would do: asks
// for the tools, signs in, reads what is said, and closes the window, which ends the program. So it is tried as it stands.

#include <QtCore/QTimer>
#include <QtGui/QGenericPlugin>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <cstdio>

class Person : public QObject
{
public:
    Person()
    {
        connect(&m_look, &QTimer::timeout, this, &Person::look);
        m_look.start(20);
    }

private:
    void look()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            const auto *state = window->findChild<QLabel *>();
            const auto *answer = window->findChild<QPlainTextEdit *>();
            // Until the store has been read, there is nothing to press for.
            if (state && answer && window->isVisible() && !state->text().isEmpty()
                && state->text() != QLatin1String("checking"))
                goOn(*window, state->text(), answer->toPlainText());
        }
    }

    void goOn(QWidget &window, const QString &state, const QString &answer)
    {
        if (m_step == 0) {
            say("state", state);
            press(window, QStringLiteral("List tools"));
        } else if (m_step == 1 && !answer.isEmpty()) {
            say("tools", answer);
            press(window, QStringLiteral("Sign in"));
            m_before = answer;
        } else if (m_step == 2 && answer != m_before) {
            say("sign-in", answer);
            window.close();
            ++m_step;
        }
    }

    void press(const QWidget &window, const QString &text)
    {
        for (auto *button : window.findChildren<QPushButton *>()) {
            if (button->text() == text && button->isEnabled()) {
                ++m_step;
                return button->click();
            }
        }
    }

    static void say(const char *what, const QString &text)
    {
        std::printf("%s: %s\n", what, qPrintable(text));
        std::fflush(stdout);
    }

    QTimer m_look;
    QString m_before;
    int m_step = 0;
};

class PersonPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "person.json")

public:
    QObject *create(const QString &, const QString &) override { return new Person; }
};

#include "person.moc"
