#include "tests/fuzz/fuzz.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <cstdio>

// What libFuzzer's own main() does with a corpus: every file of the folders, or the files, that are named. A corpus
// that is not there is a failure: a test of nothing must not pass.
int main(int argc, char *argv[])
{
    const QCoreApplication program(argc, argv);
    QStringList files;
    const QStringList arguments = program.arguments().mid(1);
    for (const QString &argument : arguments) {
        if (!QFileInfo(argument).isDir()) {
            files.append(argument);
            continue;
        }
        QDirIterator entries(argument, QDir::Files);
        while (entries.hasNext())
            files.append(entries.next());
    }
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(name));
            return 2;
        }
        std::printf("%s\n", qPrintable(name)); // the last one named is the one that failed
        std::fflush(stdout);
        const QByteArray content = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(content.constData()),
                               static_cast<std::size_t>(content.size()));
    }
    std::printf("%d inputs\n", static_cast<int>(files.size()));
    return files.isEmpty() ? 2 : 0;
}
