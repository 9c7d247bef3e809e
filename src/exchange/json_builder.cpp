// JSON as its parser tells of it.
#include "exchange/json_builder.hpp"

namespace nurture::exchange {
namespace {

using JsonEvent = nlohmann::json::parse_event_t;

}  // namespace

bool JsonBuilder::wanted_here() const {
  if (passed_ > 0) return false;
  return open_.empty() || !open_.back().value.is_object() || open_.back().key_kept;
}

/// Into what is open; false where that is more than memory should hold.
bool JsonBuilder::put(Value value) {
  ++values_;
  if (open_.empty()) {
    root_ = std::move(value);
  } else if (open_.back().value.is_object()) {
    open_.back().value[std::move(open_.back().key)] = std::move(value);
  } else {
    open_.back().value.push_back(std::move(value));
  }
  return !too_much();
}

template <typename T>
bool JsonBuilder::add(T&& plain) {
  if (!wanted_here()) return true;
  Value value(std::forward<T>(plain));
  const bool kept = keep_(static_cast<int>(open_.size()), JsonEvent::value, value);
  return !kept || put(std::move(value));
}

bool JsonBuilder::key(string_t& name) {
  if (passed_ > 0) return true;
  Value value(name);
  Open& object = open_.back();
  object.key_kept = keep_(static_cast<int>(open_.size()), JsonEvent::key, value);
  if (object.key_kept) object.key = std::move(name);
  return true;
}

bool JsonBuilder::open(Value empty) {
  const JsonEvent event = empty.is_object() ? JsonEvent::object_start : JsonEvent::array_start;
  Value nothing(Value::value_t::discarded);
  if (!wanted_here() || !keep_(static_cast<int>(open_.size()), event, nothing)) {
    ++passed_;
  } else {
    open_.push_back({std::move(empty), {}, false});
  }
  return true;
}

bool JsonBuilder::close(JsonEvent end) {
  if (passed_ > 0) {
    --passed_;
    return true;
  }
  Value value = std::move(open_.back().value);
  open_.pop_back();
  const bool kept = keep_(static_cast<int>(open_.size()), end, value);
  return !kept || put(std::move(value));
}

}  // namespace nurture::exchange
