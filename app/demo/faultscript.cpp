#include "app/demo/faultscript.h"

namespace Latchkey::Demo {

namespace {

constexpr qsizetype hugeSize = 100LL * 1000 * 1000;
constexpr char garbage[] = "\x16\x03\x01\x02 this is not HTTP\r\n\r\n\0\xff\xfe";

} // namespace

void FaultScript::add(Endpoint endpoint, const Fault &fault, int times)
{
    for (int i = 0; i < times; ++i)
        m_queues[int(endpoint)].enqueue(fault);
}

std::optional<Fault> FaultScript::take(Endpoint endpoint)
{
    const auto queue = m_queues.find(int(endpoint));
    if (queue == m_queues.end() || queue->isEmpty())
        return std::nullopt;
    return queue->dequeue();
}

std::chrono::seconds FaultScript::outageLeft(const QString &server, const QDateTime &now) const
{
    const QDateTime until = m_outages.value(server);
    if (!until.isValid() || until <= now)
        return {};
    return std::chrono::seconds((now.msecsTo(until) + 999) / 1000);
}

QByteArray FaultScript::bytesOf(const Fault &fault, const QByteArray &path)
{
    switch (fault.kind) {
    case Fault::Kind::Answer:
        return fault.response.bytes();
    case Fault::Kind::Garbage:
        return QByteArray(garbage, sizeof garbage - 1);
    case Fault::Kind::Html:
        return HttpResponse{200,
                            "text/html; charset=utf-8",
                            "<!doctype html><title>Welcome</title><p>Please accept the terms of this network.</p>",
                            {}}
            .bytes();
    case Fault::Kind::Redirect:
        return HttpResponse{307, "text/plain", {}, {{"Location", "/elsewhere" + path}}}.bytes();
    case Fault::Kind::HugeBody:
        return HttpResponse{200, "application/json", "{\"filler\":\"" + QByteArray(hugeSize, 'x') + "\"}", {}}.bytes();
    case Fault::Kind::CloseBefore:
    case Fault::Kind::CloseAfter:
    case Fault::Kind::Hang:
    case Fault::Kind::HangAfter:
    case Fault::Kind::Truncate:
        break;
    }
    return {};
}

} // namespace Latchkey::Demo
