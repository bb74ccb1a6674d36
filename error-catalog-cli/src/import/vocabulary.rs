//! The words that vendors write over their columns, by what they promise, and beside their codes.

use super::headers::Role;

/// A role with its rank, and the words that give it: whole words where the script has blanks, parts elsewhere.
pub(super) type Entry = (Role, u8, &'static [&'static str]);

/// In order: the first entry that fits decides, so the special stand before the general.
#[rustfmt::skip] // One word to a line would be seven hundred lines.
pub(super) const DICTIONARY: &[Entry] = &[
    (Role::Status, 2, &[
        "http status code", "http status", "http code", "http response code", "http error code",
        "http return code", "http状态码", "http 状态码", "http返回码", "http 返回码", "http状态",
        "httpステータスコード", "httpステータス", "http ステータス", "http 상태 코드", "http 상태코드",
        "http 상태", "код http", "http код", "статус http", "http статус", "codigo http", "estado http",
        "codigo de estado http", "statut http",
    ]),
    (Role::Foreign, 1, &[
        "language code", "country code", "currency code", "region code", "area code", "zip code",
        "postal code", "sample code", "example code", "code example", "source code", "type code",
        "state code", "city code", "bank code", "product code", "语言代码", "国家代码", "地区代码",
        "地域代码", "货币代码", "言語コード", "国コード", "通貨コード", "언어 코드", "국가 코드",
        "통화 코드", "код языка", "код страны", "код валюты", "codigo de idioma", "codigo de pais",
        "codigo de moneda",
    ]),
    (Role::Status, 1, &[
        "status code", "status codes", "状态码", "ステータスコード", "상태 코드", "상태코드",
        "код состояния", "код статуса", "codigo de estado", "status",
    ]),
    (Role::Code, 3, &[
        "error code", "error codes", "err code", "errcode", "return code", "ret code", "retcode",
        "result code", "response code", "business code", "biz code", "exception code", "reason code",
        "errno", "err no", "error no", "error number", "error num", "error id", "错误码", "错误代码",
        "返回码", "响应码", "结果码", "业务码", "错误编号", "エラーコード", "エラー番号", "リターンコード",
        "結果コード", "応答コード", "오류 코드", "에러 코드", "오류코드", "에러코드", "결과 코드",
        "응답 코드", "오류 번호", "код ошибки", "код ответа", "код возврата", "номер ошибки",
        "codigo de error", "codigo error", "codigo de erro", "fehlercode", "code erreur", "code d erreur",
    ]),
    (Role::Message, 2, &[
        "error type", "exception type", "错误类型", "エラータイプ", "エラー種別", "오류 유형", "тип ошибки",
        "tipo de error",
    ]),
    // Some vendors call the code the type of the error.
    (Role::Foreign, 2, &[
        "type", "data type", "类型", "型", "타입", "тип", "tipo",
    ]),
    (Role::Foreign, 1, &[
        "parameter", "parameters", "param", "field", "fields", "attribute", "property", "参数", "字段",
        "パラメータ", "フィールド", "매개변수", "파라미터", "필드", "параметр", "поле", "parametro", "campo",
        "required", "default", "default value", "mandatory", "optional", "example",
        "limit", "max", "maximum", "minimum", "quota", "unit", "range", "是否必选", "是否必填",
        "必选", "必填", "必须", "默认值", "示例", "限制", "上限", "单位", "必須", "デフォルト",
        "制限", "最大", "単位", "필수", "기본값", "제한", "최대", "단위", "обязательный",
        "обязательность", "по умолчанию", "лимит", "ограничение", "obligatorio", "requerido",
        "por defecto", "limite", "maximo",
    ]),
    (Role::Retry, 1, &[
        "retry", "retryable", "can retry", "重试", "リトライ", "再試行", "재시도", "повтор", "повторить",
        "reintentar", "reintento", "reintentable",
    ]),
    (Role::Kind, 1, &[
        "kind",
    ]),
    (Role::Variant, 1, &[
        "variant",
    ]),
    (Role::Docs, 1, &[
        "docs", "documentation page",
    ]),
    (Role::Message, 4, &[
        "error message", "error msg", "err msg", "errmsg", "result message", "return message",
        "response message", "message", "msg", "错误信息", "错误消息", "错误提示", "返回信息", "提示信息",
        "消息", "エラーメッセージ", "メッセージ", "오류 메시지", "에러 메시지", "메시지", "сообщение",
        "сообщение об ошибке", "mensaje",
    ]),
    (Role::Action, 2, &[
        "action", "actions", "solution", "solutions", "resolution", "remedy", "how to fix",
        "how to resolve", "fix", "what to do", "workaround", "troubleshooting", "suggestion", "suggestions",
        "suggested", "handling", "recovery", "next steps", "mitigation", "user response", "recommendation",
        "解决方案", "解决方法", "解决办法", "解决措施", "处理建议", "处理方法", "处理方式", "处理措施",
        "处理", "建议", "排查", "应对", "对策", "対処", "対応", "対策", "解決", "해결", "조치", "대응",
        "처리", "решение", "действие", "действия", "что делать", "устранение", "устранить", "рекомендации",
        "рекомендация", "solucion", "soluciones", "accion", "que hacer", "correccion", "resolucion",
    ]),
    (Role::Detail, 2, &[
        "specific description", "detailed description", "detail", "details", "cause", "causes", "reason",
        "reasons", "note", "notes", "remark", "remarks", "comment", "comments", "原因", "详细", "详情",
        "备注", "詳細", "備考", "注記", "원인", "상세", "비고", "사유", "причина", "причины", "детали",
        "примечание", "подробности", "подробнее", "causa", "causas", "motivo", "detalle", "detalles",
        "notas", "nota",
    ]),
    (Role::Key, 2, &[
        "key", "error key", "result key", "symbol", "symbolic name", "constant", "enum", "mnemonic",
        "error name", "code name", "identifier", "错误标识", "错误名称", "标识", "常量", "枚举", "错误名",
        "定数", "シンボル", "識別子", "エラー名", "キー", "키", "상수", "식별자", "오류명", "константа",
        "идентификатор", "символ", "ключ", "имя ошибки", "constante", "clave", "identificador",
    ]),
    (Role::Message, 3, &[
        "error information", "error info", "error description", "english description", "description",
        "descriptions", "desc", "meaning", "explanation", "错误描述", "错误说明", "说明", "描述", "含义",
        "信息", "提示", "説明", "内容", "意味", "설명", "내용", "의미", "описание", "значение", "пояснение",
        "descripcion", "significado", "explicacion", "beschreibung", "bedeutung",
    ]),
    (Role::Code, 2, &[
        "code", "codes", "返回值", "代码", "编码", "编号", "错误号", "コード", "番号", "코드", "번호",
        "код", "codigo", "cod",
    ]),
    (Role::Message, 2, &[
        "error", "title", "summary", "text", "definition", "name", "错误", "名称", "エラー", "概要", "名前",
        "오류", "에러", "이름", "ошибка", "текст", "название", "texto", "nombre", "titulo",
    ]),
];

/// What stands for any other code in the code column.
#[rustfmt::skip]
pub(super) const OTHER: &[&str] = &[
    "other", "others", "other codes", "other errors", "other error codes", "any other",
    "all others", "all other codes", "else", "default", "其他", "其它", "其余", "其他错误", "其他错误码", "その他",
    "他", "기타", "그 외", "другое", "другие", "прочие", "остальные", "иное", "otro", "otros", "otra",
    "otras", "cualquier otro",
];

/// What stands before a code and only says that one follows; the longer before those that they begin with.
#[rustfmt::skip]
pub(super) const CODE_LABELS: &[&str] = &[
    "error code", "status code", "error", "code", "http", "status", "errno", "err", "错误码", "错误代码",
    "代码", "エラーコード", "コード", "오류 코드", "코드", "код ошибки", "ошибка", "код", "código", "codigo",
];
