// quick [HOME]: a window in Qt Quick with the servers of a home, and how each of them is. A click signs in.

#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral(LATCHKEY_QML)); // where it is not beside Qt's own
    engine.setInitialProperties({{QStringLiteral("home"), app.arguments().value(1)}});
    engine.load(QUrl::fromLocalFile(QStringLiteral(MAIN_QML)));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
